// What no plan of an introduction session exceeds, asked of an independent solver (HiGHS, WebAssembly). Reads the session
// itself and shares no code with the planner. In order of rank: people served, floors, value.
import loadHighs from 'highs';

const touches = (spans, from, until) => spans.some((span) => span.from < until && from < span.until);

function startsOf({ hours }) {
  const starts = [];
  for (let time = hours.opens; time + hours.interview <= hours.closes;) {
    const pause = hours.breaks.find((span) => touches([span], time, time + hours.interview));
    if (!pause) starts.push(time);
    time = pause ? pause.until : time + hours.interview + hours.change;
  }
  return starts;
}

/** Who is there in which slot: clients yes or no, tables how many interviewers. */
function presence(session) {
  const starts = startsOf(session);
  const away = (spans, time) => touches(spans, time, time + session.hours.interview);
  const clients = session.clients.map((one) => starts.map((time) => !away([...one.away, ...one.elsewhere], time)));
  const tables = session.tables.map((one) =>
    starts.map((time) => (away(one.away, time) ? 0 : one.interviewers.filter((who) => !away(who.away, time)).length)),
  );
  return { starts, clients, tables };
}

/** Rows and columns of a model in the LP format. */
class Model {
  rows = [];
  bounds = [];
  names = [];

  column(name, most) {
    this.names.push(name);
    this.bounds.push(`0 <= ${name} <= ${most}`);
    return name;
  }

  /** `sum of plus − sum of minus ≤ most` */
  row(plus, minus, most) {
    if (plus.length === 0) return;
    this.rows.push(`${plus.join(' + ')}${minus.map((name) => ` - ${name}`).join('')} <= ${most}`);
  }

  text(objective, whole) {
    const body = this.rows.map((row, n) => `r${n}: ${wrapped(row)}`).join('\n');
    const integers = whole ? `General\n${wrapped(this.names.join(' '))}\n` : '';
    return `Maximize\nobj: ${wrapped(objective)}\nSubject To\n${body}\nBounds\n${this.bounds.join('\n')}\n${integers}End\n`;
  }
}

/** The format takes lines of 510 characters at most. */
const wrapped = (text) => text.replace(/(.{200,400}?) /g, '$1\n');

const sum = (terms) => terms.join(' + ') || '0 zero';

/**
 * Pairs as columns. `timed`: one for each slot in which both are there, with everybody in one place at a time; else one
 * for the pair, with as many interviews for a client or a table as they have slots (exact when all are there all day).
 */
function modelOf(session, timed) {
  const { starts, clients, tables } = presence(session);
  const model = new Model();
  model.column('zero', 0);
  const taboo = new Set(session.forbidden.map(({ client, table }) => `${client} ${table}`));
  const values = new Map();
  for (const { client, table, value } of session.wishes) {
    const key = `${client} ${table}`;
    if (!taboo.has(key)) values.set(key, Math.max(value, values.get(key) ?? 0));
  }
  const clientNumber = new Map(session.clients.map(({ id }, n) => [id, n]));
  const tableNumber = new Map(session.tables.map(({ id }, n) => [id, n]));
  const ofClient = session.clients.map(() => []);
  const ofTable = session.tables.map(() => []);
  const atOnce = new Map();
  const value = [];
  const cell = (key, name) => atOnce.set(key, [...(atOnce.get(key) ?? []), name]);
  [...values].forEach(([key, worth], pair) => {
    const [client, table] = key.split(' ');
    const [c, t] = [clientNumber.get(client), tableNumber.get(table)];
    const together = [...starts.keys()].filter((slot) => clients[c][slot] && tables[t][slot] > 0);
    const slots = timed ? together : together.slice(0, 1);
    const names = slots.map((slot) => model.column(`x${pair}_${slot}`, 1));
    if (timed) {
      model.row(names, [], 1);
      slots.forEach((slot, n) => {
        cell(`c${c} ${slot}`, names[n]);
        cell(`t${t} ${slot}`, names[n]);
      });
    }
    ofClient[c].push(...names);
    ofTable[t].push(...names);
    value.push(...names.map((name) => `${worth} ${name}`));
  });
  for (const [key, names] of atOnce) {
    const [who, slot] = key.split(' ');
    const most = who.startsWith('c') ? 1 : tables[Number(who.slice(1))][Number(slot)];
    if (names.length > most) model.row(names, [], most);
  }
  const served = [];
  const floors = [];
  session.clients.forEach(({ floor, most }, n) => {
    const room = Math.min(clients[n].filter(Boolean).length, most ?? Infinity);
    model.row(ofClient[n], [], room);
    served.push(counted(model, `s${n}`, 1, ofClient[n]));
    if (floor > 0) floors.push(counted(model, `f${n}`, floor, ofClient[n]));
  });
  session.tables.forEach(({ floor }, n) => {
    const room = tables[n].reduce((all, lanes) => all + lanes, 0);
    model.row(ofTable[n], [], room);
    if (floor > 0) floors.push(counted(model, `g${n}`, floor, ofTable[n]));
  });
  return { model, goals: [sum(served), sum(floors), sum(value)] };
}

/** A column that is at most the interviews of somebody. */
function counted(model, name, most, interviews) {
  model.column(name, interviews.length === 0 ? 0 : most);
  model.rows.push(`${name}${interviews.map((each) => ` - ${each}`).join('')} <= 0`);
  return name;
}

/**
 * The bound of a session without promised pairs.
 * @param {object} session @param {{timed: boolean, whole: boolean, seconds?: number}} how `whole`: the true optimum, by
 * branch and bound; else the linear relaxation, which is at least as high
 * @returns {Promise<{served: number, floors: number, value: number, millis: number, proved: boolean}>}
 */
export async function boundOf(session, { timed, whole, seconds = 60 }) {
  const highs = await loadHighs();
  const { model, goals } = modelOf(session, timed);
  const found = [];
  let proved = true;
  const began = performance.now();
  for (const goal of goals) {
    const { Status, ObjectiveValue } = highs.solve(model.text(goal, whole), { time_limit: seconds });
    if (Status !== 'Optimal') proved = false;
    // A goal that was reached is kept while the next one is sought; all goals are whole numbers.
    const reached = Math.floor(ObjectiveValue + 1e-6);
    model.rows.push(`${goal} >= ${reached}`);
    found.push(reached);
  }
  const [served, floors, value] = found;
  return { served, floors, value, millis: performance.now() - began, proved };
}
