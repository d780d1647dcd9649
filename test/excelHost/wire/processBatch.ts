import type { ServerState } from '../serverState';
import type { Json } from './json';
import { memberNamed } from './members';
import { PathResolver } from './pathResolver';
import type { Remote } from './remote';
import { isRemote } from './remote';
import type { WireAction, WireAnswer, WireRequest, WireResult } from './request';
import { ActionType } from './request';
import { RichApiError, notSimulated } from './richApiError';
import { identityOf, runQuery } from './runQuery';

/** Called before each action, and once after the last; may throw to let the batch fail there. */
export type BeforeAction = (index: number) => void;

/**
 * Runs one batch in order. As in Excel nothing is rolled back: an action that fails ends the batch, and the
 * results of those before it are answered with the error.
 */
export function processBatch(
  request: WireRequest,
  server: ServerState,
  beforeAction: BeforeAction,
): WireAnswer {
  const resolver = new PathResolver(request.ObjectPaths, server);
  const results: WireResult[] = [];
  const traceIds: number[] = [];
  for (let index = 0; index <= request.Actions.length; index += 1) {
    try {
      beforeAction(index);
      const action = request.Actions[index];
      if (action === undefined) break;
      if (action.ActionType === ActionType.trace) traceIds.push(action.Id);
      results.push({ ActionId: action.Id, Value: runAction(action, resolver, server) });
    } catch (error) {
      if (!(error instanceof RichApiError)) throw error;
      const { code, message, location, httpStatus } = error;
      const failed = Math.min(index, request.Actions.length - 1);
      return {
        Error: {
          Code: code,
          Message: message,
          Location: location,
          ActionIndex: failed,
          HttpStatusCode: httpStatus,
        },
        ProcessedResults: { Results: results },
        TraceIds: traceIds,
      };
    }
  }
  return { Results: results, TraceIds: traceIds };
}

function runAction(action: WireAction, resolver: PathResolver, server: ServerState): Json {
  if (action.ActionType === ActionType.trace) return null;
  const target = resolver.resolve(action.ObjectPathId);
  switch (action.ActionType) {
    case ActionType.instantiate:
      return target === null ? null : identityOf(target);
    case ActionType.query:
      return runQuery(target, action.QueryInfo ?? {}, server);
    case ActionType.method:
      return target === null ? null : callMethod(target, action, resolver, server);
    case ActionType.setProperty:
      if (target !== null) setProperty(target, action, resolver, server);
      return null;
    default:
      throw notSimulated(`action type ${action.ActionType}`);
  }
}

function callMethod(target: Remote, action: WireAction, resolver: PathResolver, server: ServerState): Json {
  const { type, state } = target;
  if (action.Name === '_KeepReference') {
    if (type.tracked !== true) throw notSimulated(`${type.name}._KeepReference`);
    server.keep(target);
    return null;
  }
  const method = memberNamed(type.methods, action.Name, type.name, server.excelApi);
  const answer = method.call(state, resolver.arguments(action.ArgumentInfo), server) ?? null;
  if (isRemote(answer)) throw notSimulated(`${type.name}.${action.Name} as plain data`);
  return answer;
}

function setProperty(target: Remote, action: WireAction, resolver: PathResolver, server: ServerState): void {
  const { type, state } = target;
  const scalar = memberNamed(type.scalars, action.Name, type.name, server.excelApi);
  if (scalar.set === undefined) throw notSimulated(`setting ${type.name}.${action.Name}`);
  const [value] = resolver.arguments(action.ArgumentInfo);
  if (isRemote(value)) throw notSimulated(`an object as ${type.name}.${action.Name}`);
  scalar.set(state, value ?? null, server);
}
