/** One directed arc with a whole capacity and an exact cost per unit. */
export interface Arc {
  readonly from: number;
  readonly to: number;
  readonly capacity: number;
  readonly cost: bigint;
}

export interface FlowNetwork {
  readonly nodes: number;
  readonly source: number;
  readonly sink: number;
  /** Without a directed cycle of negative cost. */
  readonly arcs: readonly Arc[];
}

/**
 * The flow on every arc that has the least total cost of all flows of whatever size.
 * Successive shortest paths (Ford and Fulkerson 1962; Busacker and Gowen 1960) with node potentials
 * (Edmonds and Karp 1972): the cost is convex in the size of the flow, so it is least when no path is below 0.
 */
export function minimumCostFlow(network: FlowNetwork): number[] {
  const residual = new Residual(network);
  const potential = residual.firstPotentials();
  for (;;) {
    const { distance, arcInto } = residual.shortestPaths(potential);
    for (let node = 0; node < network.nodes; node += 1) {
      const reached = distance[node];
      if (reached !== null && reached !== undefined) potential[node] = (potential[node] ?? 0n) + reached;
    }
    const toSink = distance[network.sink];
    if (toSink === null || toSink === undefined || (potential[network.sink] ?? 0n) >= 0n)
      return residual.flows();
    residual.augment(arcInto);
  }
}

/** Arc 2i is arc i of the network, arc 2i + 1 its reverse. */
class Residual {
  private readonly heads: number[] = [];
  private readonly costs: bigint[] = [];
  private readonly capacities: number[] = [];
  private readonly leaving: number[][];

  constructor(private readonly network: FlowNetwork) {
    this.leaving = Array.from({ length: network.nodes }, () => []);
    for (const arc of network.arcs) {
      this.leaving[arc.from]?.push(this.heads.length);
      this.leaving[arc.to]?.push(this.heads.length + 1);
      this.heads.push(arc.to, arc.from);
      this.costs.push(arc.cost, -arc.cost);
      this.capacities.push(arc.capacity, 0);
    }
  }

  /** The shortest distances from the source along the network's own arcs (Bellman–Ford; costs may be negative). */
  firstPotentials(): bigint[] {
    const distance: (bigint | null)[] = new Array<bigint | null>(this.network.nodes).fill(null);
    distance[this.network.source] = 0n;
    for (let changed = true; changed;) {
      changed = false;
      for (const arc of this.network.arcs) {
        const start = distance[arc.from] ?? null;
        if (start === null || arc.capacity === 0) continue;
        const known = distance[arc.to] ?? null;
        if (known !== null && known <= start + arc.cost) continue;
        distance[arc.to] = start + arc.cost;
        changed = true;
      }
    }
    return distance.map((each) => each ?? 0n);
  }

  /** Dijkstra over reduced costs, with the arc by which each node is reached. */
  shortestPaths(potential: readonly bigint[]): { distance: (bigint | null)[]; arcInto: number[] } {
    const distance: (bigint | null)[] = new Array<bigint | null>(this.network.nodes).fill(null);
    const arcInto = new Array<number>(this.network.nodes).fill(-1);
    const settled = new Array<boolean>(this.network.nodes).fill(false);
    const open = new DistanceHeap();
    distance[this.network.source] = 0n;
    open.push(0n, this.network.source);
    for (let nearest = open.pop(); nearest !== undefined; nearest = open.pop()) {
      const { node } = nearest;
      if (settled[node] === true) continue;
      settled[node] = true;
      const start = nearest.distance + (potential[node] ?? 0n);
      for (const arc of this.leaving[node] ?? []) {
        const head = this.heads[arc] ?? 0;
        if (this.capacities[arc] === 0 || settled[head] === true) continue;
        const length = start + (this.costs[arc] ?? 0n) - (potential[head] ?? 0n);
        const known = distance[head] ?? null;
        if (known !== null && known <= length) continue;
        distance[head] = length;
        arcInto[head] = arc;
        open.push(length, head);
      }
    }
    return { distance, arcInto };
  }

  /** Sends as much as fits along the path that ends in the sink. */
  augment(arcInto: readonly number[]): void {
    const path: number[] = [];
    for (let node = this.network.sink; node !== this.network.source;) {
      const arc = arcInto[node] ?? -1;
      path.push(arc);
      node = this.heads[arc ^ 1] ?? this.network.source;
    }
    const size = Math.min(...path.map((arc) => this.capacities[arc] ?? 0));
    for (const arc of path) {
      this.capacities[arc] = (this.capacities[arc] ?? 0) - size;
      this.capacities[arc ^ 1] = (this.capacities[arc ^ 1] ?? 0) + size;
    }
  }

  flows(): number[] {
    return this.network.arcs.map((_, index) => this.capacities[2 * index + 1] ?? 0);
  }
}

interface Reached {
  readonly distance: bigint;
  readonly node: number;
}

/** A binary heap, nearest first. */
class DistanceHeap {
  private readonly items: Reached[] = [];

  push(distance: bigint, node: number): void {
    const items = this.items;
    let place = items.length;
    const added = { distance, node };
    items.push(added);
    while (place > 0) {
      const above = (place - 1) >> 1;
      const parent = items[above];
      if (parent === undefined || parent.distance <= distance) break;
      items[place] = parent;
      place = above;
    }
    items[place] = added;
  }

  pop(): Reached | undefined {
    const items = this.items;
    const top = items[0];
    const last = items.pop();
    if (last === undefined || items.length === 0) return top;
    let place = 0;
    for (;;) {
      let child = 2 * place + 1;
      const left = items[child];
      const right = items[child + 1];
      if (left === undefined) break;
      let nearer = left;
      if (right !== undefined && right.distance < left.distance) {
        nearer = right;
        child += 1;
      }
      if (last.distance <= nearer.distance) break;
      items[place] = nearer;
      place = child;
    }
    items[place] = last;
    return top;
  }
}
