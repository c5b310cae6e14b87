const everySeconds = 10

/**
 * Beside the answer, on standard error: what a script prints may be read by a program.
 * @param {string} text
 */
export function say(text) {
  process.stderr.write(`${text}\n`)
}

/** @param {number} since as of `performance.now()` */
export function secondsSince(since) {
  return `${((performance.now() - since) / 1000).toFixed(1)} 秒`
}

/**
 * Says that something begins, that it is still going on, and how long it took: nobody looks at a silent screen.
 * @template Result
 * @param {string} what
 * @param {() => Promise<Result>} work
 * @returns {Promise<Result>}
 */
export async function withProgress(what, work) {
  const since = performance.now()
  say(`${what}……`)
  const ticker = setInterval(() => say(`${what}：仍在进行，已 ${secondsSince(since)}`), everySeconds * 1000)
  try {
    const result = await work()
    say(`${what}：完成，${secondsSince(since)}`)
    return result
  } finally {
    clearInterval(ticker)
  }
}
