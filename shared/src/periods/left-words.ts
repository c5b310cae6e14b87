/** Lines of a unit that are not handed in, by what is to be done about them. */
export interface LeftLines {
  readonly empty: number
  readonly draft: number
  readonly returned: number
}

/** `未报25项`, `已填未交26项`, `退回待改1项`: what there is of each. */
export const leftWords = ({ empty, draft, returned }: LeftLines): string[] =>
  [
    empty > 0 ? [`未报${empty}项`] : [],
    draft > 0 ? [`已填未交${draft}项`] : [],
    returned > 0 ? [`退回待改${returned}项`] : [],
  ].flat()
