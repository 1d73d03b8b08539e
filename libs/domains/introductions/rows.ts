/** Columns as the records of core have them. */
export const SESSION_COLUMNS = `s.session_id AS id, s.office_id AS "officeId", s.venue, s.area_id AS "areaId", s.purpose,
  s.day::text AS day, s.time_zone AS "timeZone", s.opens, s.closes, s.interview, s.change, s.breaks, s.talks,
  s.client_floor AS "clientFloor", s.capacity, s.state, s.plan_id AS "planId", s.version`;

export const TABLE_COLUMNS = `t.table_id AS id, t.session_id AS "sessionId", t.number, t.partner_id AS "partnerId", t.reply,
  t.floor, t.interviewers,
  CASE WHEN t.spot_x IS NULL THEN NULL ELSE jsonb_build_object('x', t.spot_x, 'y', t.spot_y) END AS spot,
  t.closed_from AS "closedFrom", t.answered_at AS "answeredAt", t.version`;

export const PARTICIPANT_COLUMNS = `p.session_id AS "sessionId", p.client_id AS "clientId", p.card, p.reply, p.presence,
  p.walk_in AS "walkIn", p.from_minute AS "from", p.until_minute AS "until", p.talks, p.floor, p.most, p.patience`;

export const INTERVIEW_COLUMNS = `i.interview_id AS id, i.session_id AS "sessionId", i.client_id AS "clientId",
  i.table_id AS "tableId", i.partner_id AS "partnerId", i.card, i.interviewer, i.at_minute AS at,
  i.printed_minute AS printed, i.off, i.outcome, i.client_interest AS "clientInterest",
  i.partner_interest AS "partnerInterest", i.next_step AS "nextStep", i.second_on::text AS "secondOn"`;
