import ts from 'typescript';

export interface AppCall {
  readonly method: string;
  /** With `{}` for every part that is filled in. */
  readonly path: string;
}

/**
 * The REST calls a source file makes, read from its syntax: a call whose first argument is a `route` template, or a
 * constant that holds one, with `method` in an object beside it (GET when there is none).
 */
export function callsOf(file: string, text: string): AppCall[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true);
  const calls: AppCall[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node)) {
      const [target, ...others] = node.arguments;
      const path = target && pathOf(target);
      if (path !== undefined) calls.push({ method: methodIn(others), path });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return calls;
}

/** How many `route` templates a source file holds: each should belong to a call. */
export function routesIn(text: string): number {
  return text.split('route`').length - 1;
}

function pathOf(node: ts.Expression): string | undefined {
  if (ts.isIdentifier(node)) return constantPath(node);
  if (!ts.isTaggedTemplateExpression(node) || node.tag.getText() !== 'route') return undefined;
  const { template } = node;
  const text = ts.isNoSubstitutionTemplateLiteral(template)
    ? template.text
    : [template.head.text, ...template.templateSpans.map(({ literal }) => literal.text)].join('{}');
  return text.split('?')[0];
}

/** The template of the nearest constant of that name, looking outwards from where it is used. */
function constantPath(name: ts.Identifier): string | undefined {
  for (let scope: ts.Node = name.parent; !ts.isSourceFile(scope); scope = scope.parent) {
    if (!ts.isBlock(scope)) continue;
    const declared = scope.statements
      .filter(ts.isVariableStatement)
      .flatMap(({ declarationList }) => declarationList.declarations)
      .find((declaration) => declaration.name.getText() === name.text);
    if (declared?.initializer) return ts.isIdentifier(declared.initializer) ? undefined : pathOf(declared.initializer);
  }
  return undefined;
}

function methodIn(nodes: readonly ts.Expression[]): string {
  const found = nodes
    .filter(ts.isObjectLiteralExpression)
    .flatMap(({ properties }) => properties.filter(ts.isPropertyAssignment))
    .find(({ name }) => name.getText() === 'method');
  return found && ts.isStringLiteral(found.initializer) ? found.initializer.text : 'GET';
}
