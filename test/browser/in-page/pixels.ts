/** How many pixels of a picture have each of the reader's own colours. @param png its bytes in base64 */
export const pixelsOf = (png: string, colours: readonly string[]) => `(async () => {
  const bytes = Uint8Array.from(atob('${png}'), (one) => one.charCodeAt(0));
  const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
  const paper = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
  paper.drawImage(bitmap, 0, 0);
  const { data } = paper.getImageData(0, 0, bitmap.width, bitmap.height);
  const probe = document.body.appendChild(document.createElement('i'));
  probe.style.forcedColorAdjust = 'none';
  const paint = (colour) => {
    probe.style.color = colour;
    paper.fillStyle = getComputedStyle(probe).color;
    paper.fillRect(0, 0, 1, 1);
  };
  return Object.fromEntries(${JSON.stringify(colours)}.map((colour) => {
    // Some of them let what is below them through.
    paint('Canvas');
    paint(colour);
    const [red, green, blue] = paper.getImageData(0, 0, 1, 1).data;
    const wanted = [red, green, blue];
    let count = 0;
    for (let at = 0; at < data.length; at += 4) if (wanted.every((part, i) => Math.abs(data[at + i] - part) < 3)) count++;
    return [colour, count];
  }));
})()`;
