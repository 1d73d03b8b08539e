import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#platform/db/unit-of-work';

/** About how many candidates a partner was asked, and how many got an answer. */
export interface Answers {
  readonly asked: number;
  readonly answered: number;
}

/** Inside an open unit of the product itself. */
@Injectable()
export class AnswersRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** An answer that was counted before its asking waits for that. */
  async all(): Promise<ReadonlyMap<string, Answers>> {
    const rows: (Answers & { partnerId: string })[] = await this.uow.manager.query(
      'SELECT partner_id AS "partnerId", asked, least(asked, answered) AS answered FROM matching.partner_answer',
    );
    return new Map(rows.map(({ partnerId, asked, answered }) => [partnerId, { asked, answered }]));
  }

  /** Another text whenever a count is another. */
  async stamp(): Promise<string> {
    const rows: { stamp: string }[] = await this.uow.manager.query(
      `SELECT coalesce(sum(asked), 0) || ':' || coalesce(sum(answered), 0) AS stamp FROM matching.partner_answer`,
    );
    return rows[0]?.stamp ?? '';
  }

  async add(partnerId: string, { asked, answered }: Answers): Promise<void> {
    await this.uow.manager.query(
      `INSERT INTO matching.partner_answer AS a (partner_id, asked, answered) VALUES ($1, $2, $3)
       ON CONFLICT (partner_id) DO UPDATE SET asked = a.asked + $2, answered = a.answered + $3`,
      [partnerId, asked, answered],
    );
  }
}
