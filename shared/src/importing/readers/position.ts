import { degrees } from '../../workbook/readers/number.ts'

/** Degrees, or the metres of a projected system: 经度 is the easting, 纬度 the northing. */
export const longitude = degrees({ name: '经度', limit: 180, example: '104.065' })
export const latitude = degrees({ name: '纬度', limit: 90, example: '30.659' })
