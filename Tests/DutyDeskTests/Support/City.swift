/// A small city with one of everything that the answers tell apart.
enum City {
    static let roster = """
        people:
          - {id: ma-li, name: 马力, post: mayor, inCharge: [audit]}
          - {id: zhao-yi, name: 赵一, post: executiveDeputyMayor, inCharge: [finance]}
          - {id: qian-er, name: 钱二, post: deputyMayor, inCharge: [education, tourism]}
          - id: sun-san
            name: 孙三
            post: deputyMayor
            alsoHolds: [{post: departmentHead, department: police}]
            inCharge: [police]
          - {id: li-si, name: 李四, post: deputyMayor, outsideLine: true}
          - id: zhou-wu
            name: 周五
            post: secretaryGeneral
            alsoHolds: [{post: departmentHead, department: general-office}]
          - {id: wu-liu, name: 吴六, post: mayorsAssistant}
          - {id: zheng-qi, name: 郑七, post: deputySecretaryGeneral, coordinatesFor: [qian-er]}
          - {id: feng-jiu, name: 冯九, post: departmentHead, department: finance}
          - {id: chen-shi, name: 陈实, post: departmentHead, department: education}
          - {id: zhang-san, name: 张三, post: departmentHead, department: tourism}
          - {id: zhang-san-b, name: 张三, post: departmentHead, department: audit}
        departments:
          - {id: general-office, name: 办公厅}
          - {id: finance, name: 财政局}
          - {id: education, name: 教育局}
          - {id: tourism, name: 旅游局, constituent: false}
          - {id: audit, name: 审计局}
          - {id: police, name: 公安局}
          - {id: archives, name: 档案局, constituent: false}

        """

    /// The roster with some text in place of another.
    static func with(_ text: String, _ other: String) -> String {
        let parts = roster.split(separator: text, maxSplits: 1, omittingEmptySubsequences: false)
        return parts.joined(separator: other)
    }
}
