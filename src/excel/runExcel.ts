import { asExcelFailure } from './excelFailure';

/** Excel.run with sorted errors. */
export async function runExcel<Result>(
  work: (context: Excel.RequestContext) => Promise<Result>,
): Promise<Result> {
  try {
    return await Excel.run(work);
  } catch (error) {
    throw asExcelFailure(error);
  }
}

/** One round trip; its errors are sorted here too, for callers that try another way. */
export async function sync(context: Excel.RequestContext): Promise<void> {
  try {
    await context.sync();
  } catch (error) {
    throw asExcelFailure(error);
  }
}
