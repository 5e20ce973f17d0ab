import { inflateRawSync } from "node:zlib";

// Enough of the zip format for the one archive that we open: entries stored or deflated, no zip64.
// A fresh machine may lack `unzip`; node is there anyway.
const endOfDirectory = Buffer.from([0x50, 0x4b, 0x05, 0x06]);
const directoryEntry = 0x02014b50;

/** The bytes of the entry `name` of the zip archive in `bytes`. */
export function readEntry(bytes, name) {
  for (const entry of entries(bytes)) {
    if (entry.name === name) return content(bytes, entry);
  }

  throw new Error(`the archive holds no '${name}'`);
}

function* entries(bytes) {
  const end = bytes.lastIndexOf(endOfDirectory);
  if (end < 0) throw new Error("not a zip archive");
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
    if (bytes.readUInt32LE(at) !== directoryEntry) throw new Error(`the archive's directory is broken at byte ${at}`);
    const nameLength = bytes.readUInt16LE(at + 28);
    yield {
      name: bytes.toString("utf8", at + 46, at + 46 + nameLength),
      deflated: bytes.readUInt16LE(at + 10) === 8,
      packedSize: bytes.readUInt32LE(at + 20),
      size: bytes.readUInt32LE(at + 24),
      header: bytes.readUInt32LE(at + 42),
    };
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
}

function content(bytes, entry) {
  const start = entry.header + 30 + bytes.readUInt16LE(entry.header + 26) + bytes.readUInt16LE(entry.header + 28);
  const packed = bytes.subarray(start, start + entry.packedSize);
  const whole = entry.deflated ? inflateRawSync(packed) : packed;
  if (whole.length !== entry.size) throw new Error(`'${entry.name}' has ${whole.length} bytes instead of ${entry.size}`);
  return whole;
}
