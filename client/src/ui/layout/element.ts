/** The elements that lay others out or say something: a list stays a list, a form a form. */
export type Tag =
  | 'div'
  | 'section'
  | 'article'
  | 'aside'
  | 'header'
  | 'form'
  | 'fieldset'
  | 'ul'
  | 'ol'
  | 'li'
  | 'dl'
  | 'dt'
  | 'dd'
  | 'p'
  | 'pre'
  | 'span'
  | 'small'
  | 'strong'
  | 'label'
  | 'details'
  | 'output'
  | 'figcaption'

/** What every element takes. */
export interface ElementProps extends React.HTMLAttributes<HTMLElement> {
  readonly as?: Tag
}

/** The steps of distance, in pixels. */
export type Space = 0 | 2 | 4 | 6 | 8 | 10 | 12 | 14 | 16 | 18 | 20 | 24 | 32 | 40 | 48
