import { createRoot } from 'react-dom/client';
import { pageAddress } from './pageAddress';
import { Sandbox } from './Sandbox';

const element = document.getElementById('sandbox');
if (element === null) throw new Error('The page has no place for the sandbox');
createRoot(element).render(<Sandbox address={pageAddress(location.search)} />);
