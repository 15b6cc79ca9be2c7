import { Fragment, useMemo, type ReactNode } from 'react';
import { tokenize, type CodeLanguage } from './tokens.ts';

interface CodeBlockProps {
  code: string;
  language: CodeLanguage;
  /** The host in the code that the reader can change. It's marked so that the page's script can find and replace it. */
  base?: string;
}

/** Wraps each host in a text in an element. */
const markBase = (text: string, base: string): ReactNode =>
  text.split(base).map((part, index) => (
    // oxlint-disable-next-line react/no-array-index-key -- the parts never change their order
    <Fragment key={index}>
      {index > 0 && <span data-base="">{base}</span>}
      {part}
    </Fragment>
  ));

/** Highlighted code, made of elements and never of an HTML string. */
export function CodeBlock({ code, language, base }: CodeBlockProps) {
  const tokens = useMemo(() => tokenize(code, language), [code, language]);
  return (
    <pre data-language={language}>
      <code>
        {tokens.map(({ kind, text }, index) => {
          const content = base !== undefined && text.includes(base) ? markBase(text, base) : text;
          // oxlint-disable-next-line react/no-array-index-key -- the tokens of a text never change their order
          if (kind === 'plain') return <Fragment key={index}>{content}</Fragment>;
          return (
            // oxlint-disable-next-line react/no-array-index-key -- the tokens of a text never change their order
            <span key={index} className={`t-${kind}`}>
              {content}
            </span>
          );
        })}
      </code>
    </pre>
  );
}
