import { OPEN_DESK, OPEN_SESSION } from '../excel/openSession';
import { associateCommands, showPane } from '../excel/ribbon';
import { whenExcelReady } from '../excel/whenExcelReady';
import { ribbonCommands } from './ribbonCommands';

void whenExcelReady().then((isReady) => {
  if (isReady) associateCommands(ribbonCommands(OPEN_SESSION, OPEN_DESK, showPane));
});
