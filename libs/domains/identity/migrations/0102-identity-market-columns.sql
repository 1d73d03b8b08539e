-- An invitation that the market side makes is not accepted yet, and ends with the week.
REVOKE INSERT ON identity.invitation FROM app_market;
GRANT INSERT (id, token_hash, persona, office_id, partner_id, created_by, expires_at) ON identity.invitation TO app_market;
CREATE POLICY invitation_ends ON identity.invitation AS RESTRICTIVE FOR INSERT TO app_market
  WITH CHECK (expires_at <= now() + interval '7 days');
