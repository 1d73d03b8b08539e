import { Circulation, FlowNetwork } from './flow-network.js';
import { Dice } from './spec/made-sessions.js';

const costOf = (network: FlowNetwork, flow: Float64Array): number =>
  network.cost.reduce((sum, cost, arc) => sum + cost * flow[arc]!, 0);

/** The cheapest circulation by cancelling negative cycles (Klein 1967): slow, plain, and not the simplex method. */
function byCycles({ nodes, from, to, capacity, cost }: FlowNetwork): number {
  const arcs = from.length;
  const flow = new Array<number>(arcs).fill(0);
  const residual = (): { a: number; b: number; cost: number; arc: number; back: boolean }[] =>
    from.flatMap((_, arc) => [
      ...(flow[arc]! < capacity[arc]! ? [{ a: from[arc]!, b: to[arc]!, cost: cost[arc]!, arc, back: false }] : []),
      ...(flow[arc]! > 0 ? [{ a: to[arc]!, b: from[arc]!, cost: -cost[arc]!, arc, back: true }] : []),
    ]);
  for (;;) {
    const edges = residual();
    const distance = new Array<number>(nodes).fill(0);
    const by = new Array<(typeof edges)[number] | undefined>(nodes).fill(undefined);
    let last = -1;
    for (let round = 0; round < nodes; round++) {
      last = -1;
      for (const edge of edges) {
        if (distance[edge.a]! + edge.cost >= distance[edge.b]!) continue;
        distance[edge.b] = distance[edge.a]! + edge.cost;
        by[edge.b] = edge;
        last = edge.b;
      }
    }
    if (last === -1) return flow.reduce((sum, units, arc) => sum + units * cost[arc]!, 0);
    for (let step = 0; step < nodes; step++) last = by[last]!.a;
    let node = last;
    do {
      const edge = by[node]!;
      flow[edge.arc] = flow[edge.arc]! + (edge.back ? -1 : 1);
      node = edge.a;
    } while (node !== last);
  }
}

function someNetwork(seed: number): FlowNetwork {
  const dice = new Dice(seed);
  const network = new FlowNetwork(dice.to(2, 9));
  const arcs = dice.to(1, 24);
  for (let n = 0; n < arcs; n++) {
    const from = dice.to(0, network.nodes - 1);
    const to = (from + dice.to(1, network.nodes - 1)) % network.nodes;
    network.arc(from, to, dice.to(0, 4), dice.to(-9, 9));
  }
  return network;
}

describe('the cheapest circulation', () => {
  it('costs as little as cancelling cycles finds, keeps to the capacities and loses nothing at a node', () => {
    let used = 0;
    for (let seed = 1; seed <= 600; seed++) {
      const network = someNetwork(seed);
      const { flow } = new Circulation(network);
      const balance = new Array<number>(network.nodes).fill(0);
      network.from.forEach((from, arc) => {
        expect(flow[arc]).toBeGreaterThanOrEqual(0);
        expect(flow[arc]).toBeLessThanOrEqual(network.capacity[arc]!);
        balance[from] = balance[from]! - flow[arc]!;
        balance[network.to[arc]!] = balance[network.to[arc]!]! + flow[arc]!;
      });
      expect(balance.every((left) => left === 0)).toBe(true);
      expect([seed, costOf(network, flow)]).toEqual([seed, byCycles(network)]);
      used += costOf(network, flow) < 0 ? 1 : 0;
    }
    expect(used).toBeGreaterThan(200);
  });

  it('is always the same one of several that cost the same', () => {
    const network = new FlowNetwork(4);
    for (const [from, to, capacity, cost] of [
      [3, 0, 1, -2],
      [3, 2, 2, 2],
      [0, 2, 2, -2],
      [2, 3, 1, -2],
      [0, 3, 1, -2],
      [2, 0, 2, -2],
    ] as const)
      network.arc(from, to, capacity, cost);
    // [1, 1, 2, 1, 1, 2] would cost as much.
    expect([...new Circulation(network).flow.subarray(0, 6)]).toEqual([1, 0, 2, 0, 1, 2]);
  });

  it('of a network without arcs is empty', () => {
    expect(new Circulation(new FlowNetwork(3)).flow.every((units) => units === 0)).toBe(true);
  });
});
