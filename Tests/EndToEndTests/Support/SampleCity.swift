/// A small city with everything in it that the rules tell apart. Nobody in it exists.
enum SampleCity {
    static let roster = """
        people:
          - {id: wang-hai, name: 王海, post: mayor, inCharge: [finance]}
          - {id: li-si, name: 李四, post: executiveDeputyMayor, inCharge: [general-office]}
          - {id: zhao-wu, name: 赵武, post: deputyMayor, inCharge: [education]}
          - {id: he-liu, name: 何流, post: deputyMayor, inCharge: [health], outsideLine: true}
          - id: sun-qi
            name: 孙启
            post: secretaryGeneral
            alsoHolds: [{post: departmentHead, department: general-office}]
          - {id: luo-dan, name: 罗丹, post: mayorsAssistant}
          - {id: qian-er, name: 钱尔, post: deputySecretaryGeneral, coordinatesFor: [zhao-wu]}
          - {id: zhang-san, name: 张三, post: departmentHead, department: education}
          - {id: wang-fang, name: 王芳, post: departmentHead, department: finance}
          - {id: wang-fang-2, name: 王芳, post: departmentHead, department: health}
        departments:
          - {id: general-office, name: 办公厅}
          - {id: education, name: 教育局}
          - {id: finance, name: 财政局}
          - {id: health, name: 卫生健康委员会}
          - {id: energy, name: 能源局, constituent: false}

        """

    /// A configuration beside that roster; each part can be another.
    static func configuration(
        roster: String = "roster.yaml", limits: String = "{}",
        accounts: [String] = ["{user: root, role: clerk}"]
    ) -> String {
        """
        office: {name: 金雁市人民政府, timeZone: Asia/Shanghai}
        roster: \(roster)
        workdays: \(Products.checkout)/Config/workdays
        limits: \(limits)
        accounts:
        \(accounts.map { "  - \($0)\n" }.joined())
        """
    }
}
