/** The part of gettext-parser that this project calls; the package has no types. */
declare module 'gettext-parser' {
  interface Message {
    msgctxt?: string;
    msgid: string;
    msgstr: string[];
    comments?: {
      translator?: string;
      reference?: string;
      extracted?: string;
      flag?: string;
      previous?: string;
    };
  }
  type Messages = Record<string, Record<string, Message>>;
  interface Translations {
    charset: string;
    headers: Record<string, string>;
    translations: Messages;
    obsolete?: Messages;
  }
  interface Options {
    foldLength?: number;
    sort?: boolean;
  }
  const po: {
    parse(text: string | Uint8Array, options?: { validation?: boolean }): Translations;
    compile(table: Translations, options?: Options): Uint8Array;
  };
  export { po, type Message, type Messages, type Translations };
}
