import type { Choices } from './random';

/** Words that tell what a row or a table is, each with misspellings seen or easily made. */
const misspellings: readonly (readonly [string, readonly [string, ...string[]]])[] = [
  ['Måltalseffekt', ['Måltaleffekt', 'Måltalsefekt']],
  ['implementeringsomkostninger', ['implementeringsomkosninger', 'implemeteringsomkostninger']],
  ['Implementeringsomkostninger', ['Implementeringsomkosninger', 'Implementringsomkostninger']],
  ['Bevillingsmæssig', ['Bevilingsmæssig']],
  ['serviceinvesteringer', ['serviceinvesteringger', 'servicinvesteringer']],
  ['anlægsinvesteringer', ['anlæginvesteringer']],
  ['økonomiske konsekvenser', ['økonomiske konsekvenserer', 'økonomiske konskvenser', 'økonomi']],
  ['økonomisk påvirkning', ['økonomisk påvirking', 'økonomisk påvikning']],
  ['Tilbagebetalingstid', ['Tilbagebetalingtid', 'Tilbagebetalingsstid']],
  ['erviceeffektivisering', ['erviceffektivisering']],
  ['otaløkonomi', ['otaløkonommi']],
  ['varig ændring', ['varig ændrig', 'varig ændringer']],
  ['Varige ændringer', ['Varige ændriger', 'Varige ændinger']],
  ['Styringsområde', ['Styringsomåde', 'Styringområde']],
  ['Styrings- område', ['Styrings- omårde']],
  ['Tabel', ['Tablet', 'Table']],
  ['Udvalg', ['Udvlag']],
  ['profit-center', ['profitcentre']],
];

/** The label with one of its telling words misspelt, once. */
export function withTypingError(label: string, choices: Choices): string {
  const [first, ...rest] = misspellings.filter(([word]) => label.includes(word));
  if (!first) return label;
  const [word, errors] = choices.pick([first, ...rest]);
  return label.replace(word, choices.pick(errors));
}
