// Tests of OfficeRules.
