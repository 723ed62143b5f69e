"""The pixels of a PNG as Poppler writes it: 8 bits a channel, RGB, not interlaced."""
import struct
import zlib

CHANNELS = 3


def read_png(data):
    """Width, height and the rows of samples, filters undone (PNG specification, chapter 9)."""
    at, packed = 8, b""
    while at < len(data):
        length, kind = struct.unpack(">I4s", data[at:at + 8])
        body = data[at + 8:at + 8 + length]
        if kind == b"IHDR":
            width, height, depth, color, _, _, interlace = struct.unpack(">IIBBBBB", body)
            if (depth, color, interlace) != (8, 2, 0):
                raise ValueError("only RGB pictures of 8 bits, not interlaced")
        elif kind == b"IDAT":
            packed += body
        at += length + 12
    raw = zlib.decompress(packed)
    stride, above, rows = width * CHANNELS, bytes(width * CHANNELS), []
    for start in range(0, height * (stride + 1), stride + 1):
        above = unfilter(raw[start], bytearray(raw[start + 1:start + 1 + stride]), above)
        rows.append(bytes(above))
    return width, height, rows


def unfilter(kind, row, above):
    for i in range(len(row)):
        left = row[i - CHANNELS] if i >= CHANNELS else 0
        corner = above[i - CHANNELS] if i >= CHANNELS else 0
        row[i] = (row[i] + (0, left, above[i], (left + above[i]) // 2, paeth(left, above[i], corner))[kind]) & 255
    return row


def paeth(left, above, corner):
    guess = left + above - corner
    return min((left, above, corner), key=lambda value: abs(guess - value))
