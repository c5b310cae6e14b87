import type { IFontAttributesProperties, IRunOptions, ISectionPropertiesOptions } from 'docx'

/** A twentieth of a point, in which Word measures. */
const perMm = 1440 / 25.4
export const twips = (mm: number): number => Math.round(mm * perMm)

/** GB/T 9704-2012: A4 whose text is 156 by 225 mm, 22 lines of 28 characters. */
export const lineTwips = 579
export const textWidthTwips = twips(210 - 28 - 26)
/** A character of the body, a quarter of a point narrower than its size, so that 28 fit. */
export const characterTwips = 315
export const characterSpacing = -5

/** In half points, as Word counts sizes of type. */
export const size = { second: 44, title3: 36, body: 32, fourth: 28, table: 24 } as const

/** Names only: the offices have these. The hint gives quotation marks and dashes to the Chinese one. */
const font = (eastAsia: string): IFontAttributesProperties => ({
  ascii: 'Times New Roman',
  hAnsi: 'Times New Roman',
  cs: 'Times New Roman',
  eastAsia,
  hint: 'eastAsia',
})

export const fonts = {
  title: font('方正小标宋简体'),
  body: font('仿宋_GB2312'),
  heading: font('黑体'),
  subheading: font('楷体_GB2312'),
  page: font('宋体'),
} as const

export const bodyRun: IRunOptions = { font: fonts.body, size: size.body, characterSpacing }

export const officialRed = 'C00000'

export const page: NonNullable<ISectionPropertiesOptions['page']> = {
  size: { width: twips(210), height: twips(297) },
  margin: {
    top: twips(37),
    bottom: twips(35),
    left: twips(28),
    right: twips(26),
    header: twips(15),
    // The rule of the page number stands 7 mm below the text.
    footer: twips(23),
    gutter: 0,
  },
}
