/** An error that Excel answers with: the action that failed ends the batch, earlier ones stay applied. */
export class RichApiError extends Error {
  readonly code: string;
  readonly location: string;
  readonly httpStatus: number;

  constructor(code: string, message: string, location = '', httpStatus = 400) {
    super(message);
    this.name = 'RichApiError';
    this.code = code;
    this.location = location;
    this.httpStatus = httpStatus;
  }
}

export function invalidArgument(
  location: string,
  message = 'The argument is invalid or missing.',
): RichApiError {
  return new RichApiError('InvalidArgument', message, location);
}

export function itemNotFound(location: string): RichApiError {
  return new RichApiError('ItemNotFound', "The requested resource doesn't exist.", location, 404);
}

export function accessDenied(location: string): RichApiError {
  return new RichApiError('AccessDenied', 'You cannot perform the requested operation.', location, 403);
}

export function unsupportedSheet(location: string): RichApiError {
  return new RichApiError(
    'UnsupportedSheet',
    'This kind of sheet does not support this operation.',
    location,
  );
}

/** The simulator lacks something: never answered quietly, so that no test passes on a guess. */
export function notSimulated(what: string): RichApiError {
  return new RichApiError('NotImplemented', `The simulated Excel lacks ${what}.`, what, 501);
}
