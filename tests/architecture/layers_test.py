"""The layer test itself: it must see wrong includes that are planted for it."""
import pathlib
import shutil
import sys
import tempfile
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).parent))
import layers

ENGINE = pathlib.Path(__file__).parents[2] / "engine"


class Layers(unittest.TestCase):
    def planted(self, file, include):
        """The wrong includes of the engine after one more was put into a file of it."""
        with tempfile.TemporaryDirectory() as folder:
            engine = pathlib.Path(folder) / "engine"
            shutil.copytree(ENGINE, engine)
            with open(engine / file, "a", encoding="utf-8") as source:
                source.write(f"\n#include {include}\n")
            return list(layers.wrong_includes(engine))

    def test_the_engine_keeps_to_its_layers(self):
        self.assertEqual(list(layers.wrong_includes(ENGINE)), [])

    def test_sees_an_include_of_a_higher_folder(self):
        found = self.planted("base/utf8.cpp", '"layout/fragment.h"')
        self.assertIn("base/ may not include layout/", " ".join(found))

    def test_sees_a_foreign_header_outside_its_folder(self):
        found = self.planted("base/utf8.cpp", "<hb.h>")
        self.assertIn("base/ may not include <hb.h>", " ".join(found))

    def test_sees_a_foreign_header_that_nobody_named(self):
        found = self.planted("base/utf8.cpp", "<boost/any.hpp>")
        self.assertIn("layers.txt does not name", " ".join(found))

    def test_sees_a_door_to_the_disk_outside_files(self):
        for header in ("fstream", "filesystem", "fcntl.h", "sys/stat.h", "cstdio"):
            with self.subTest(header):
                found = self.planted("layout/flex_line.cpp", f"<{header}>")
                self.assertIn(f"layout/ may not include <{header}>", " ".join(found))

    def test_sees_a_door_to_the_network_anywhere(self):
        self.assertIn("layers.txt does not name", " ".join(self.planted("files/disk_files.cpp", "<sys/socket.h>")))

    def test_sees_an_include_by_way_of_a_macro(self):
        self.assertIn("does not stand here", " ".join(self.planted("base/utf8.cpp", "HEADER")))

    def test_sees_a_source_file_by_another_ending(self):
        self.assertIn("end in .h or .cpp", " ".join(self.planted("base/utf8.inl", '"layout/fragment.h"')))

    def test_sees_a_way_around_the_folders(self):
        for header in ('"../layout/fragment.h"', '"fragment.h"', "<layout/fragment.h>"):
            with self.subTest(header):
                self.assertNotEqual(self.planted("base/utf8.cpp", header), [])

    def test_tells_a_library_from_one_whose_name_begins_alike(self):
        self.assertEqual(layers.foreign_name("hb-subset.h", {"hb": set(), "hb-subset": set()}), "hb-subset")

    def test_passes_an_allowed_include(self):
        self.assertEqual(self.planted("load/toml_document.h", '"base/utf8.h"'), [])


if __name__ == "__main__":
    unittest.main()
