/** The Node that is fetched where the machine's own does not fit: a release that is maintained for years. */
export const fetchedVersion = '24.21.0'

/**
 * The driver needs what 22.14 brought; odd versions end before their tools have caught up with them.
 * @param {string} version such as `22.14.0`
 */
export function isSupported(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  if (major === 22) return minor >= 14
  return major >= 24 && major !== 25
}

/**
 * Can it at least read these scripts, and fetch another?
 * @param {string} version
 */
export const canFetch = (version) => Number(version.split('.')[0]) >= 18
