"""Makes the HEIC files beside it: by libheif and x265, which share no code with the decoder under test.

pip install pillow-heif, then: python make.py. Each shows red, green, blue and yellow quarters, from the top left, upright.
"""
import struct

import numpy
import pillow_heif
from PIL import Image

WIDTH, HEIGHT = 192, 128
COLOURS = [(220, 30, 30), (30, 200, 40), (40, 60, 220), (230, 220, 60)]


def quarters(width=WIDTH, height=HEIGHT, colours=COLOURS):
    picture = Image.new("RGB", (width, height))
    for n, colour in enumerate(colours):
        x, y = n % 2 * width // 2, n // 2 * height // 2
        picture.paste(colour, (x, y, x + width // 2, y + height // 2))
    return picture


def exif(orientation):
    """Orientation, time, a device and a place."""
    tags = [(0x010F, 2, 8, 100), (0x0112, 3, 1, None), (0x0132, 2, 20, 80), (0x8825, 4, 1, 110)]
    block = b"Exif\0\0II*\0\x08\0\0\0" + struct.pack("<H", len(tags))
    for tag, kind, count, at in tags:
        block += struct.pack("<HHI", tag, kind, count)
        block += struct.pack("<HH", orientation, 0) if at is None else struct.pack("<I", at)
    block = (block + bytes(4)).ljust(86, b"\0") + b"2022:05:27 11:42:07\0" + b"Telefon\0".rjust(8)
    return block + bytes(2) + struct.pack("<HHHI4s", 1, 1, 2, 2, b"N\0\0\0") + bytes(4)


def turned(orientation):
    """As a phone stores it: the pixels as the sensor lay, and how it was held in EXIF; the encoder writes irot and imir."""
    back = {2: Image.FLIP_LEFT_RIGHT, 3: Image.ROTATE_180, 4: Image.FLIP_TOP_BOTTOM, 5: Image.TRANSPOSE,
            6: Image.ROTATE_90, 7: Image.TRANSVERSE, 8: Image.ROTATE_270}
    upright = quarters()
    stored = upright.transpose(back[orientation]) if orientation in back else upright
    stored.save(f"orientation-{orientation}.heic", quality=50, exif=exif(orientation))


def main():
    pillow_heif.register_heif_opener()
    for orientation in range(1, 9):
        turned(orientation)
    quarters().save("colour-444.heic", quality=50, chroma="444")
    quarters().convert("L").save("grey.heic", quality=50)
    clear = quarters().convert("RGBA")
    clear.putalpha(Image.linear_gradient("L").resize((WIDTH, HEIGHT)).point(lambda a: 255 if a < 250 else 0))
    clear.save("transparent.heic", quality=50)
    deep = numpy.asarray(quarters()).astype(numpy.uint16) * 257
    for depth in (10, 12):
        pillow_heif.options.SAVE_HDR_TO_12_BIT = depth == 12
        pillow_heif.encode("RGB;16", (WIDTH, HEIGHT), deep.tobytes(), f"deep-{depth}.heic", quality=50)
    several = pillow_heif.HeifFile()
    several.add_from_pillow(Image.new("RGB", (640, 480), (120, 60, 160)))
    several.add_from_pillow(quarters())
    several.add_from_pillow(Image.new("RGB", (64, 64), (10, 10, 10)))
    several.save("several-second-is-main.heic", quality=50, primary_index=1)


main()
