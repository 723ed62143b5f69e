/// What <qpdf/QPDF.hh> needs to know of <qpdf/JSON.hh>, for clang-tidy.
#pragma once

class JSON;
