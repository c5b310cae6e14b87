/** What a file field accepts, in words: `.geojson、.json 或 .kml`. */
export const endingsText = (accept: string): string =>
  accept
    .split(',')
    .join('、')
    .replace(/、(?=[^、]*$)/, ' 或 ')
