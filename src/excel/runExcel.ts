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
