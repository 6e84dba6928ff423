import CivilTime
internal import HashTreeCollections

/// Duty is swapped by consent of both (*ours*): one offers, the other agrees; a clerk enters both.
extension Decision {
    func offerSwap(
        _ id: TurnID, _ with: TurnID, _ by: PersonID?
    ) throws(Refusal) -> [RotationEvent] {
        let turn = try turn(id)
        let person = try answering(by, turn.leader)
        guard person == turn.leader else {
            throw .rotation(.notTheLeader(id, person: person, leader: turn.leader))
        }
        let other = try self.turn(with)
        try need(turn, in: [.planned, .accepted])
        try need(other, in: [.planned, .accepted])
        guard other.list == turn.list else {
            throw bad("with", with.description, "is of another list")
        }
        guard other.leader != turn.leader else {
            throw bad("with", with.description, "is the same person's")
        }
        try needHere(turn, other)
        try needOnePart(turn, other, field: "with", value: with)
        return [.swapOffered(id, SwapOffer(with: with, by: person))]
    }

    func agreeSwap(_ id: TurnID, _ by: PersonID?) throws(Refusal) -> [RotationEvent] {
        let (turn, other) = try offered(id)
        let person = try answering(by, other.leader)
        guard person == other.leader else {
            throw .rotation(.notTheLeader(other.id, person: person, leader: other.leader))
        }
        try need(turn, in: [.planned, .accepted])
        try need(other, in: [.planned, .accepted])
        try needHere(turn, other)
        try needOnePart(turn, other, field: "duty", value: id)
        return [.swapped(id)]
    }

    func endSwap(
        _ id: TurnID, _ by: PersonID?, _ reason: String?
    ) throws(Refusal) -> [RotationEvent] {
        let (turn, other) = try offered(id)
        try needText(reason, "reason")
        let person = try answering(by, other.leader)
        guard [turn.leader, other.leader].contains(person) else {
            throw .rotation(.notTheLeader(id, person: person, leader: turn.leader))
        }
        return [.swapEnded(id, reason: reason)]
    }

    private func offered(_ id: TurnID) throws(Refusal) -> (Turn, Turn) {
        let turn = try turn(id)
        // Either side may have got another holder since.
        guard let offer = turn.offer, turn.leader == offer.by else {
            throw .rotation(.notOffered(id))
        }
        return (turn, try self.turn(offer.with))
    }

    /// Neither of the two may be away for what they would take over, or have left by then.
    private func needHere(_ turn: Turn, _ other: Turn) throws(Refusal) {
        try needHere(other.leader, for: turn)
        try needHere(turn.leader, for: other)
    }

    /// Nobody comes to be leader and officer on duty of one day (`docs/decisions/0010-turns.md`).
    private func needOnePart(
        _ turn: Turn, _ other: Turn, field: String, value: TurnID
    ) throws(Refusal) {
        for (person, taken) in [(other.leader, turn), (turn.leader, other)] {
            guard let day = taken.day else { continue }
            let has = office.rotations.turns(on: day...day).contains {
                $0.kind.isDuty && $0.list != taken.list && $0.isTaken && $0.leader == person
            }
            if has {
                throw bad(field, value.description, "makes one person leader and officer on duty")
            }
        }
    }
}
