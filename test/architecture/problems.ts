import path from 'node:path';
import ts from 'typescript';
import { BANNED_NAMES, OFFICE_FOLDER, OFFICE_GLOBALS, PACKAGE_OWNERS, tierOf } from './layers';
import type { SourceFile } from './sourceFile';

/** What a file of src does against the architecture, as "file:line message". */
export function architectureProblems(file: SourceFile): string[] {
  return [...nameProblems(file), ...importProblems(file), ...wordProblems(file)];
}

function* nameProblems(file: SourceFile): Generator<string> {
  const { dir, name, base } = path.posix.parse(file.path);
  if (base === 'index.ts') yield at(file, 0, 'no barrel files: import from the file that defines the thing');
  if (file.path.split('/').concat(name).some(isUtils))
    yield at(file, 0, 'a file is called after what it does, not "utils"');
  if (tierOf(folderOf(file.path)) < 0) yield at(file, 0, `${dir} is no layer of the architecture`);
}

function isUtils(part: string): boolean {
  return /^utils?(\.|$)/i.test(part);
}

function* importProblems(file: SourceFile): Generator<string> {
  for (const { fileName: target, pos } of ts.preProcessFile(file.text, true, true).importedFiles) {
    const message = target.startsWith('.')
      ? layerProblem(file.path, target)
      : packageProblem(file.path, target);
    if (message !== null) yield at(file, pos, message);
  }
}

function layerProblem(from: string, target: string): string | null {
  const to = path.posix.join(path.posix.dirname(from), target);
  if (!to.startsWith('src/')) return `"${target}" leaves src`;
  const [here, there] = [folderOf(from), folderOf(to)];
  if (here === there || tierOf(there) < 0 || tierOf(there) > tierOf(here)) return null;
  return `${here} may not import from ${there}: imports go down the layers only`;
}

function packageProblem(from: string, target: string): string | null {
  const rule = PACKAGE_OWNERS.find(({ packages }) => packages.test(target));
  if (rule === undefined || rule.owners.some((owner) => from.startsWith(owner))) return null;
  return `only ${rule.owners.join(' and ')} imports ${target}`;
}

function wordProblems(file: SourceFile): string[] {
  const problems: string[] = [];
  const visit = (node: ts.Node): void => {
    const message = wordProblem(file.path, node);
    if (message !== null) problems.push(at(file, node.getStart(source), message));
    ts.forEachChild(node, visit);
  };
  const source = ts.createSourceFile(file.path, file.text, ts.ScriptTarget.ES2022, true);
  visit(source);
  return problems;
}

function wordProblem(from: string, node: ts.Node): string | null {
  if (ts.isExportDeclaration(node) && node.moduleSpecifier !== undefined && node.exportClause === undefined) {
    return 'no "export *": name what is exported where it is defined';
  }
  if (!ts.isIdentifier(node)) return null;
  if (BANNED_NAMES.has(node.text)) return `no ${node.text}: amounts are exact (src/domain/amount.ts)`;
  const isProperty = ts.isPropertyAccessExpression(node.parent) && node.parent.name === node;
  if (isProperty) {
    const owner = node.parent.expression.getText();
    return owner === 'Decimal' && node.text === 'set'
      ? 'no Decimal.set: clone a constructor of your own'
      : null;
  }
  if (OFFICE_GLOBALS.has(node.text) && !from.startsWith(OFFICE_FOLDER)) {
    return `only ${OFFICE_FOLDER} names ${node.text}`;
  }
  return null;
}

function folderOf(file: string): string {
  const parts = file.split('/');
  return parts.length > 2 ? (parts[1] ?? '') : '';
}

function at(file: SourceFile, position: number, message: string): string {
  return `${file.path}:${file.text.slice(0, position).split('\n').length} ${message}`;
}
