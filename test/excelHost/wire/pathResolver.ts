import type { ServerState } from '../serverState';
import { workbookObject } from '../objects/workbookObject';
import { internalService } from '../objects/internalService';
import type { Json } from './json';
import { isJsonArray, isJsonRecord } from './json';
import { memberNamed } from './members';
import type { Argument, Remote } from './remote';
import { isRemote } from './remote';
import type { WireArguments, WirePath, WireRequest } from './request';
import { PathType } from './request';
import { RichApiError, notSimulated } from './richApiError';

/**
 * Finds the object behind each path of one batch. A method path runs once, when first met, and the object it made
 * serves every later action. What hangs on a null object is a null object.
 */
export class PathResolver {
  readonly #paths: WireRequest['ObjectPaths'];
  readonly #server: ServerState;
  readonly #resolved = new Map<number, Remote | null>();

  constructor(paths: WireRequest['ObjectPaths'], server: ServerState) {
    this.#paths = paths;
    this.#server = server;
  }

  resolve(id: number): Remote | null {
    const known = this.#resolved.get(id);
    if (known !== undefined) return known;
    const path = this.#paths[String(id)];
    if (path === undefined) throw notSimulated(`an object path that was not sent (${id})`);
    const found = this.#open(path);
    this.#resolved.set(id, found);
    return found;
  }

  arguments(info: WireArguments | undefined): Argument[] {
    const references = info?.ReferencedObjectPathIds ?? [];
    return (info?.Arguments ?? []).map((value, index) => {
      const reference = references[index];
      if (typeof reference === 'number' && reference > 0) return this.resolve(reference);
      rejectNestedProxies(value);
      return value;
    });
  }

  #open(path: WirePath): Remote | null {
    switch (path.ObjectPathType) {
      case PathType.nullObject:
        return null;
      case PathType.global:
        return workbookObject();
      case PathType.newObject:
        return internalService(path.Name);
      case PathType.referenceId:
        return this.#tracked(path.Name);
      case PathType.property:
      case PathType.method:
      case PathType.indexer: {
        const parent = this.resolve(path.ParentObjectPathId ?? 0);
        return parent === null ? null : this.#child(parent, path);
      }
      default:
        throw notSimulated(`object path type ${path.ObjectPathType}`);
    }
  }

  #child(parent: Remote, path: WirePath): Remote | null {
    const { type, state } = parent;
    const server = this.#server;
    const args = this.arguments(path.ArgumentInfo);
    if (path.ObjectPathType === PathType.indexer) {
      const key = args[0];
      if (type.item === undefined || isRemote(key)) throw notSimulated(`${type.name}[...]`);
      return type.item(state, key ?? null, server);
    }
    if (path.ObjectPathType === PathType.property) {
      return memberNamed(type.links, path.Name, type.name, server.excelApi).open(state, server);
    }
    const made =
      memberNamed(type.methods, path.Name, type.name, server.excelApi).call(state, args, server) ?? null;
    if (made !== null && !isRemote(made)) throw notSimulated(`${type.name}.${path.Name} as an object`);
    return made;
  }

  #tracked(referenceId: string): Remote {
    const kept = this.#server.references.get(referenceId);
    if (kept === undefined) {
      throw new RichApiError('InvalidReference', 'This reference is not valid for the current operation.');
    }
    return kept;
  }
}

/** Proxies inside plain objects carry `_ObjectPathId`; nothing in this project sends them. */
function rejectNestedProxies(value: Json): void {
  if (isJsonArray(value)) value.forEach(rejectNestedProxies);
  else if (isJsonRecord(value) && '_ObjectPathId' in value)
    throw notSimulated('a proxy inside a plain argument');
}
