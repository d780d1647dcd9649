import { RichApiError, notSimulated } from './richApiError';

/** Throws as Excel does when a member is newer than the requirement set that this Excel supports. */
export function requireApi(since: number | undefined, supported: number, location: string): void {
  if ((since ?? 1) > supported) {
    throw new RichApiError('ApiNotFound', `${location} requires ExcelApi 1.${since}.`, location, 404);
  }
}

/** The named member; names differ in case only between client and wire. */
export function memberNamed<Member extends { readonly since?: number }>(
  members: Readonly<Record<string, Member>>,
  name: string,
  typeName: string,
  supported: number,
): Member {
  const location = `${typeName}.${name}`;
  const member = findMember(members, name);
  if (member === undefined) throw notSimulated(location);
  requireApi(member.since, supported, location);
  return member;
}

export function findMember<Member>(
  members: Readonly<Record<string, Member>>,
  name: string,
): Member | undefined {
  const exact = Object.hasOwn(members, name) ? members[name] : undefined;
  if (exact !== undefined) return exact;
  const wanted = name.toLowerCase();
  const key = Object.keys(members).find((candidate) => candidate.toLowerCase() === wanted);
  return key === undefined ? undefined : members[key];
}
