/** A cell of a printed sheet: text, or a number with what it reads as and how a spreadsheet is told to write it. */
export interface SheetCell {
  readonly text: string
  readonly number?: { readonly value: number; readonly format: string }
}

export interface SheetColumn {
  readonly header: string
  readonly width: number
  /** What it stands under together with its neighbours; `null`: its header is as high as both. */
  readonly group: string | null
  readonly align: 'left' | 'center' | 'right'
}

/** A sheet to be printed on A3 across, under a title over its whole width. */
export interface PrintedSheet {
  readonly name: string
  readonly title: string
  readonly note: string
  readonly columns: readonly SheetColumn[]
  readonly rows: readonly (readonly SheetCell[])[]
  /** The last row is a sum of the others. */
  readonly hasTotal: boolean
}
