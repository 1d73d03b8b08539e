-- The market side names what it writes: when something happened, and how a delivery stands, is the product's to say.
REVOKE INSERT ON platform.event, platform.delivery, platform.idempotency FROM app_market;
GRANT INSERT (id, tenant_id, name, subject_id, office_id, partner_id, actor_id, persona, payload) ON platform.event TO app_market;
GRANT INSERT (tenant_id, event_id, handler) ON platform.delivery TO app_market;
GRANT INSERT (actor_id, key, operation, input_hash) ON platform.idempotency TO app_market;
