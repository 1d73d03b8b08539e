import { at } from './arrays.js';

/** Arcs of a network in the order they were added; costs and capacities are whole numbers. */
export class FlowNetwork {
  readonly from: number[] = [];
  readonly to: number[] = [];
  readonly capacity: number[] = [];
  readonly cost: number[] = [];

  readonly nodes: number;

  constructor(nodes: number) {
    this.nodes = nodes;
  }

  /** @returns the number of the arc */
  arc(from: number, to: number, capacity: number, cost: number): number {
    this.from.push(from);
    this.to.push(to);
    this.capacity.push(capacity);
    this.cost.push(cost);
    return this.from.length - 1;
  }
}

const LOWER = 1;
const TREE = 0;
const UPPER = -1;
/** Of a node's arc in the tree: towards the parent, or from it. */
const UP = 1;
const DOWN = -1;
const NONE = -1;

/**
 * The cheapest circulation of a network, by the network simplex method (Ahuja, Magnanti, Orlin: Network Flows, ch. 11)
 * with strongly feasible trees, which cannot cycle. Whole numbers in, whole numbers out.
 */
export class Circulation {
  readonly flow: Float64Array;
  readonly #from: Int32Array;
  readonly #to: Int32Array;
  readonly #capacity: Float64Array;
  readonly #cost: Float64Array;
  readonly #state: Int32Array;
  /** Dual values: an arc costs `cost + potential[from] - potential[to]` more than it is worth. */
  readonly #potential: Float64Array;
  readonly #parent: Int32Array;
  readonly #parentArc: Int32Array;
  readonly #direction: Int32Array;
  readonly #depth: Int32Array;
  readonly #child: Int32Array;
  readonly #next: Int32Array;
  readonly #before: Int32Array;
  readonly #stack: Int32Array;
  #cursor = 0;

  constructor({ nodes, from, to, capacity, cost }: FlowNetwork) {
    const arcs = from.length;
    // One artificial arc from each node to the root makes the first tree; none of them can ever carry flow.
    const root = nodes;
    this.#from = Int32Array.from({ length: arcs + nodes }, (_, n) => (n < arcs ? (from[n] as number) : n - arcs));
    this.#to = Int32Array.from({ length: arcs + nodes }, (_, n) => (n < arcs ? (to[n] as number) : root));
    this.#capacity = Float64Array.from({ length: arcs + nodes }, (_, n) => (n < arcs ? (capacity[n] as number) : 1));
    this.#cost = Float64Array.from({ length: arcs + nodes }, (_, n) => (n < arcs ? (cost[n] as number) : 0));
    this.#state = new Int32Array(arcs + nodes).fill(LOWER, 0, arcs);
    this.flow = new Float64Array(arcs + nodes);
    this.#potential = new Float64Array(nodes + 1);
    this.#parent = new Int32Array(nodes + 1).fill(root);
    this.#parentArc = Int32Array.from({ length: nodes + 1 }, (_, node) => arcs + node);
    this.#direction = new Int32Array(nodes + 1).fill(UP);
    this.#depth = new Int32Array(nodes + 1).fill(1);
    this.#child = new Int32Array(nodes + 1).fill(NONE);
    this.#next = new Int32Array(nodes + 1).fill(NONE);
    this.#before = new Int32Array(nodes + 1).fill(NONE);
    this.#stack = new Int32Array(nodes + 1);
    this.#parent[root] = NONE;
    this.#depth[root] = 0;
    for (let node = 0; node < nodes; node++) this.#adopt(node, root);
    this.#solve(arcs);
  }

  #solve(arcs: number): void {
    const block = Math.max(10, Math.ceil(Math.sqrt(arcs)));
    for (let arc = this.#entering(arcs, block); arc !== NONE; arc = this.#entering(arcs, block)) this.#pivot(arc);
  }

  /** The most useful arc of the next block that has one; none when the circulation is the cheapest. */
  #entering(arcs: number, block: number): number {
    let best = NONE;
    let least = 0;
    for (let seen = 1; seen <= arcs; seen++) {
      const arc = this.#cursor;
      this.#cursor = arc + 1 === arcs ? 0 : arc + 1;
      const reduced = at(this.#state, arc) * this.#reducedCost(arc);
      if (reduced < least) {
        least = reduced;
        best = arc;
      }
      if (seen % block === 0 && best !== NONE) break;
    }
    return best;
  }

  #reducedCost(arc: number): number {
    return at(this.#cost, arc) + at(this.#potential, at(this.#from, arc)) - at(this.#potential, at(this.#to, arc));
  }

  #pivot(arc: number): void {
    const forward = at(this.#state, arc) === LOWER;
    const first = at(forward ? this.#from : this.#to, arc);
    const second = at(forward ? this.#to : this.#from, arc);
    const join = this.#join(first, second);
    let room = at(this.#capacity, arc);
    let out = NONE;
    let side = first;
    for (let node = first; node !== join; node = at(this.#parent, node)) {
      const left = this.#room(node, DOWN);
      if (left < room) {
        room = left;
        out = node;
      }
    }
    for (let node = second; node !== join; node = at(this.#parent, node)) {
      const left = this.#room(node, UP);
      // The last blocking arc on this side leaves: that keeps the tree strongly feasible.
      if (left <= room) {
        room = left;
        out = node;
        side = second;
      }
    }
    this.#push(arc, room, join);
    if (out === NONE) this.#state[arc] = -at(this.#state, arc);
    else this.#exchange(arc, { out, inside: side, outside: side === first ? second : first });
  }

  /** How much more a node's tree arc can carry upwards or downwards. */
  #room(node: number, way: number): number {
    const arc = at(this.#parentArc, node);
    return at(this.#direction, node) === way ? at(this.#capacity, arc) - at(this.flow, arc) : at(this.flow, arc);
  }

  #join(first: number, second: number): number {
    let a = first;
    let b = second;
    while (a !== b) {
      if (at(this.#depth, a) >= at(this.#depth, b)) a = at(this.#parent, a);
      else b = at(this.#parent, b);
    }
    return a;
  }

  #push(arc: number, room: number, join: number): void {
    if (room === 0) return;
    const change = at(this.#state, arc) * room;
    this.flow[arc] = at(this.flow, arc) + change;
    for (let node = at(this.#from, arc); node !== join; node = at(this.#parent, node)) {
      const tree = at(this.#parentArc, node);
      this.flow[tree] = at(this.flow, tree) - at(this.#direction, node) * change;
    }
    for (let node = at(this.#to, arc); node !== join; node = at(this.#parent, node)) {
      const tree = at(this.#parentArc, node);
      this.flow[tree] = at(this.flow, tree) + at(this.#direction, node) * change;
    }
  }

  /** Hangs the part of the tree below `out` on the entering arc. */
  #exchange(arc: number, { out, inside, outside }: { out: number; inside: number; outside: number }): void {
    const leaving = at(this.#parentArc, out);
    this.#state[leaving] = at(this.flow, leaving) === 0 ? LOWER : UPPER;
    this.#state[arc] = TREE;
    let node = inside;
    let above = outside;
    let carried = arc;
    let way = at(this.#from, arc) === inside ? UP : DOWN;
    for (let more = true; more;) {
      const parent = at(this.#parent, node);
      const oldArc = at(this.#parentArc, node);
      const oldWay = at(this.#direction, node);
      this.#leave(node, parent);
      this.#adopt(node, above);
      this.#parentArc[node] = carried;
      this.#direction[node] = way;
      more = node !== out;
      above = node;
      node = parent;
      carried = oldArc;
      way = -oldWay;
    }
    const shift =
      at(this.#potential, outside) - at(this.#potential, inside) - at(this.#direction, inside) * at(this.#cost, arc);
    this.#relabel(inside, shift);
  }

  #adopt(node: number, parent: number): void {
    const eldest = at(this.#child, parent);
    this.#parent[node] = parent;
    this.#next[node] = eldest;
    this.#before[node] = NONE;
    if (eldest !== NONE) this.#before[eldest] = node;
    this.#child[parent] = node;
  }

  #leave(node: number, parent: number): void {
    const before = at(this.#before, node);
    const next = at(this.#next, node);
    if (before === NONE) this.#child[parent] = next;
    else this.#next[before] = next;
    if (next !== NONE) this.#before[next] = before;
  }

  /** New depths and potentials in the part of the tree that was hung elsewhere. */
  #relabel(top: number, shift: number): void {
    let size = 1;
    this.#stack[0] = top;
    while (size > 0) {
      const node = at(this.#stack, --size);
      this.#potential[node] = at(this.#potential, node) + shift;
      this.#depth[node] = at(this.#depth, at(this.#parent, node)) + 1;
      for (let child = at(this.#child, node); child !== NONE; child = at(this.#next, child))
        this.#stack[size++] = child;
    }
  }
}
