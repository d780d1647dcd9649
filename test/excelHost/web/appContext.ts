import type { ExcelServer } from '../excelServer';
import type { Settings } from './protocol';

/** What the add-in sees of the host beside the workbook. */
export interface HostLook {
  /** Of Excel's own words, such as da-DK. */
  readonly language: string;
  readonly hasSharedRuntime: boolean;
}

const EXCEL = 16;

/** What Office.onReady is told. */
export function appContextOf(
  server: ExcelServer,
  { language, hasSharedRuntime }: HostLook,
  instance: string,
  settings: Settings,
): Record<string, unknown> {
  const sets = {
    ExcelApi: `1.${server.state.excelApi}`,
    RichApiRuntime: '1.2',
    Settings: '1.1',
    ...(hasSharedRuntime ? { SharedRuntime: '1.1' } : {}),
  };
  return {
    _id: instance,
    _appName: EXCEL,
    _appVersion: '16.00',
    _appUILocale: language,
    _dataLocale: language,
    _docUrl: `${location.origin}/${encodeURIComponent(server.state.workbook.name)}`,
    _clientMode: 1,
    _settings: settings,
    _reason: 'documentOpened',
    _osfControlType: 1,
    _eToken: '',
    _correlationId: 'correlation',
    _appInstanceId: instance,
    _hostFullVersion: '16.0.18000.40000',
    _requirementMatrix: JSON.stringify(sets),
    _appDomains: [],
    _marketplaceType: '',
  };
}
