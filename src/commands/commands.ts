import { OPEN_SESSION } from '../excel/openSession';
import { associateCommands, showPane } from '../excel/ribbon';
import { whenExcelReady } from '../excel/whenExcelReady';
import { ribbonCommands } from './ribbonCommands';

whenExcelReady()
  .then((readiness) => {
    if (readiness === 'ready') associateCommands(ribbonCommands(OPEN_SESSION, showPane));
  })
  .catch((error: unknown) => console.error(error));
