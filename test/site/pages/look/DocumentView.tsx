import { Fragment, type ReactNode } from 'react';
import type { DocumentNode } from './document';

/** Shows a document of Atlassian's format. A node it does not know is shown by what is inside it. */
export function DocumentView({ of }: { readonly of: DocumentNode }) {
  return <div className="document">{inside(of)}</div>;
}

function inside(node: DocumentNode): ReactNode {
  return (node.content ?? []).map((child, index) => <Fragment key={index}>{show(child)}</Fragment>);
}

function show(node: DocumentNode): ReactNode {
  switch (node.type) {
    case 'text':
      return (node.marks ?? []).reduce<ReactNode>((text, mark) => marked(text, mark), node.text);
    case 'paragraph':
      return <p>{inside(node)}</p>;
    case 'heading':
      return <p className="document-heading">{inside(node)}</p>;
    case 'bulletList':
      return <ul>{inside(node)}</ul>;
    case 'orderedList':
      return <ol>{inside(node)}</ol>;
    case 'listItem':
      return <li>{inside(node)}</li>;
    case 'hardBreak':
      return <br />;
    case 'rule':
      return <hr />;
    case 'blockquote':
      return <blockquote>{inside(node)}</blockquote>;
    case 'codeBlock':
      return (
        <pre>
          <code>{inside(node)}</code>
        </pre>
      );
    case 'panel':
      return <div className="document-panel">{inside(node)}</div>;
    case 'mention':
    case 'emoji':
    case 'status':
    case 'inlineCard':
      return <strong>{attribute(node, 'text') ?? attribute(node, 'shortName') ?? attribute(node, 'url')}</strong>;
    case 'table':
      return (
        <table>
          <tbody>{inside(node)}</tbody>
        </table>
      );
    case 'tableRow':
      return <tr>{inside(node)}</tr>;
    case 'tableHeader':
      return <th>{inside(node)}</th>;
    case 'tableCell':
      return <td>{inside(node)}</td>;
    default:
      return inside(node);
  }
}

function marked(text: ReactNode, { type, attrs }: NonNullable<DocumentNode['marks']>[number]): ReactNode {
  switch (type) {
    case 'strong':
      return <strong>{text}</strong>;
    case 'em':
      return <em>{text}</em>;
    case 'code':
      return <code>{text}</code>;
    case 'strike':
      return <s>{text}</s>;
    case 'underline':
      return <u>{text}</u>;
    case 'link':
      return typeof attrs?.['href'] === 'string' ? (
        <a href={attrs['href']} rel="noreferrer" target="_blank">
          {text}
        </a>
      ) : (
        text
      );
    default:
      return text;
  }
}

function attribute(node: DocumentNode, name: string): string | undefined {
  const value = node.attrs?.[name];
  return typeof value === 'string' ? value : undefined;
}
