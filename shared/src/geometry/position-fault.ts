/** `plane`: metres or another grid instead of degrees; `swapped`: latitude where longitude belongs. */
export type PositionFault = 'plane' | 'swapped'

const isBetween = (value: number, least: number, most: number): boolean => value >= least && value <= most

/**
 * What is wrong with two numbers that should be longitude and latitude in degrees; `null` when nothing is. Numbers that are
 * a place in China only the other way round count as swapped, although they also are a place in the Arctic.
 */
export function positionFault(longitude: number, latitude: number): PositionFault | null {
  if (isBetween(longitude, 15, 55) && isBetween(latitude, 70, 140)) return 'swapped'
  if (isBetween(longitude, -180, 180) && isBetween(latitude, -90, 90)) return null
  return isBetween(longitude, -90, 90) && isBetween(latitude, -180, 180) ? 'swapped' : 'plane'
}
