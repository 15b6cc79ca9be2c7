import { Fragment, useMemo, type ReactNode } from 'react';
import { tokenize, type CodeLanguage } from './tokens.ts';

/** What a block of code takes. */
export interface CodeBlockProps {
  code: string;
  language: CodeLanguage;
  /** The host in the code that the reader can change; marked, so that the page can change it in place. */
  base?: string;
}

/** Each host in a text becomes an element of its own. */
const markBase = (text: string, base: string): ReactNode =>
  text.split(base).map((part, index) => (
    // oxlint-disable-next-line react/no-array-index-key -- the parts are never moved
    <Fragment key={index}>
      {index > 0 && <span data-base="">{base}</span>}
      {part}
    </Fragment>
  ));

/** Code in colour, made of elements and never of HTML in a string. */
export function CodeBlock({ code, language, base }: CodeBlockProps) {
  const tokens = useMemo(() => tokenize(code, language), [code, language]);
  return (
    <pre data-language={language}>
      <code>
        {tokens.map(({ kind, text }, index) => {
          const content = base !== undefined && text.includes(base) ? markBase(text, base) : text;
          // oxlint-disable-next-line react/no-array-index-key -- the tokens of one text are never moved
          if (kind === 'plain') return <Fragment key={index}>{content}</Fragment>;
          return (
            // oxlint-disable-next-line react/no-array-index-key -- the tokens of one text are never moved
            <span key={index} className={`t-${kind}`}>
              {content}
            </span>
          );
        })}
      </code>
    </pre>
  );
}
