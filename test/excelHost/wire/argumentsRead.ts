import type { Argument } from './remote';
import { isRemote } from './remote';
import type { Json } from './json';
import { invalidArgument } from './richApiError';

/** Reads the arguments of a remote method one by one; a wrong kind is Excel's InvalidArgument. */
export function textArgument(args: readonly Argument[], index: number, location: string): string {
  const value = args[index];
  if (typeof value !== 'string') throw invalidArgument(location);
  return value;
}

export function numberArgument(args: readonly Argument[], index: number, location: string): number {
  const value = args[index];
  if (typeof value !== 'number' || !Number.isInteger(value)) throw invalidArgument(location);
  return value;
}

/** Omitted arguments arrive as null. */
export function optionalText(args: readonly Argument[], index: number, location: string): string | null {
  const value = args[index] ?? null;
  return value === null ? null : textArgument(args, index, location);
}

export function flagArgument(args: readonly Argument[], index: number): boolean {
  return args[index] === true;
}

export function textValue(value: Json, location: string): string {
  if (typeof value !== 'string') throw invalidArgument(location);
  return value;
}

export function flagValue(value: Json, location: string): boolean {
  if (typeof value !== 'boolean') throw invalidArgument(location);
  return value;
}

export function numberValue(value: Json, location: string): number {
  if (typeof value !== 'number') throw invalidArgument(location);
  return value;
}

export function plainArgument(args: readonly Argument[], index: number, location: string): Json {
  const value = args[index] ?? null;
  if (isRemote(value)) throw invalidArgument(location);
  return value;
}
