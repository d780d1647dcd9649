import type { ElementRule } from './order';
import type { XmlElement } from './xml';

/** Elements that are unknown, out of order, missing or too many. */
export function structureProblems(element: XmlElement, rule: ElementRule): string[] {
  if (element.name !== rule.name)
    return [`line ${element.line}: ${element.name} stands where ${rule.name} belongs`];
  const type = element.attributes['xsi:type'] ?? '';
  const rules = rule.children[type];
  if (rules === undefined) return [`line ${element.line}: ${element.name} of the unknown type "${type}"`];
  return [
    ...orderProblems(element, rules),
    ...countProblems(element, rules),
    ...deeperProblems(element, rules),
  ];
}

function* orderProblems(element: XmlElement, rules: readonly ElementRule[]): Generator<string> {
  let furthest = 0;
  for (const child of element.children) {
    const place = rules.findIndex(({ name }) => name === child.name);
    if (place < 0) yield `line ${child.line}: unknown element ${child.name} in ${element.name}`;
    else if (place < furthest)
      yield `line ${child.line}: ${child.name} belongs before ${rules[furthest]?.name}`;
    else furthest = place;
  }
}

function* countProblems(element: XmlElement, rules: readonly ElementRule[]): Generator<string> {
  for (const { name, least, most } of rules) {
    const count = element.children.filter((child) => child.name === name).length;
    if (count < least) yield `line ${element.line}: ${element.name} lacks ${name}`;
    if (count > most) yield `line ${element.line}: ${element.name} has ${count} of ${name}`;
  }
}

function deeperProblems(element: XmlElement, rules: readonly ElementRule[]): string[] {
  return element.children.flatMap((child) => {
    const rule = rules.find(({ name }) => name === child.name);
    return rule === undefined ? [] : structureProblems(child, rule);
  });
}
