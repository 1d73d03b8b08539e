-- An answer may be counted before the news that its partner was asked. What was capped when it was written stayed too low for
-- good; readers cap instead.
ALTER TABLE matching.partner_answer DROP CONSTRAINT partner_answer_check, ADD CHECK (answered >= 0);
