/// Whether what is cut at the trim runs on into the bleed.
#pragma once

#include "preflight/pdf_facts.h"

namespace skrejlapa
{

class BleedWatch
{
public:
    BleedWatch(const PdfBox& trim, const PdfBox& bleed);

    /// Looks at a mark, given by the box around what is seen of it, in points.
    void add(const PdfMark& mark, const PdfBox& bounds);

    /// Looks at all that another has seen. Requires: of the same boxes.
    void add(const BleedWatch& other);

    /// How much of each side, in mm, rectangles and pictures cover up to the trim, or a little beyond, while nothing
    /// there reaches the end of the bleed.
    [[nodiscard]] Edges<int> unfilled_mm() const;

private:
    /// One side of the trim, a millimetre after the other.
    struct Side {
        double from = 0; ///< along the side, in points
        double to = 0;
        double bleed = 0; ///< how far it is from the trim to the end of the bleed
        std::vector<bool> ends_at_trim = {};
        std::vector<bool> reaches_end = {};
    };
    PdfBox trim_;
    Edges<Side> sides_;

    static Side side(double from, double to, double bleed);
    static void add(Side& side, bool is_rectangle, double from, double to, double beyond, double depth);
    static int unfilled_mm(const Side& side);
};

} // namespace skrejlapa
