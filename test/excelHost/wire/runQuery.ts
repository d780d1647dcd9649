import type { ServerState } from '../serverState';
import type { Json, JsonRecord } from './json';
import { findMember, memberNamed, requireApi } from './members';
import type { Remote } from './remote';
import type { WireQuery } from './request';
import { invalidArgument } from './richApiError';

/** Answers a load: the chosen properties, `a/b` reaching into linked objects; none chosen means all scalars. */
export function runQuery(target: Remote | null, query: WireQuery, server: ServerState): Json {
  if (target === null) return null;
  const chosen = [...(query.Select ?? []), ...(query.Expand ?? []).map((path) => `${path}/*`)];
  return select(target, chosen, query, server);
}

function select(target: Remote, paths: readonly string[], page: WireQuery, server: ServerState): Json {
  const { type, state } = target;
  if (type.items !== undefined) {
    const start = page.Skip ?? 0;
    const end = page.Top === undefined ? undefined : start + page.Top;
    const items = type.items(state, server).slice(start, end);
    const inner = paths.map((path) => path.replace(/^items[/.]/i, ''));
    return { _Items: items.map((item) => select(item, inner, {}, server)) };
  }
  const answer: Record<string, Json> = { ...identityOf(target) };
  for (const [head, rest] of grouped(paths.length > 0 ? paths : ['*'])) {
    if (head === '*') Object.assign(answer, allScalars(target, server));
    else Object.assign(answer, selectMember(target, head, rest, server));
  }
  return answer;
}

function selectMember(
  target: Remote,
  head: string,
  rest: readonly string[],
  server: ServerState,
): JsonRecord {
  const { type, state } = target;
  const link = findMember(type.links, head);
  if (link !== undefined) {
    requireApi(link.since, server.excelApi, `${type.name}.${head}`);
    const linked = link.open(state, server);
    return { [pascal(head)]: linked === null ? null : select(linked, rest, {}, server) };
  }
  if (rest.some((path) => path !== '*'))
    throw invalidArgument(`${type.name}.load`, `No path '${head}/${rest[0]}'.`);
  const scalar = memberNamed(type.scalars, head, type.name, server.excelApi);
  return { [pascal(head)]: scalar.get(state, server) };
}

function allScalars({ type, state }: Remote, server: ServerState): JsonRecord {
  const entries = Object.entries(type.scalars).filter(([, scalar]) => (scalar.since ?? 1) <= server.excelApi);
  return Object.fromEntries(entries.map(([name, scalar]) => [name, scalar.get(state, server)]));
}

/** First step of each path -> what follows it. */
function grouped(paths: readonly string[]): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const path of paths) {
    const [head = '', ...rest] = path.split(/[/.]/);
    groups.set(head, [...(groups.get(head) ?? []), rest.length > 0 ? rest.join('/') : '*']);
  }
  return groups;
}

export function identityOf(target: Remote): JsonRecord {
  const own = target.type.identity?.(target.state) ?? {};
  return target.referenceId === null ? own : { ...own, _ReferenceId: target.referenceId };
}

function pascal(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
