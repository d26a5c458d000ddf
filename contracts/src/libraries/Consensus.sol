// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

/// @title How much an answer weighs, and when it is believed
/// @notice A group is the workers that gave the same result hash. Its weight is the product of its members' weights, and the
/// total is 1 plus the weights of all groups. A group is believed when
///
///     group · trust > total · (trust − 1)
///
/// that is, when the rest, including the chance that everybody is wrong, weighs less than one part in `trust`.
library Consensus {
    uint256 internal constant MAX_GROUP = 1 << 184;

    /// @notice Weight of a worker with this score: a third of it minus 1, at least 2.
    /// @dev Rationale: a worker with score s lies with a likelihood of about 3 / s, since a lie costs a third of the score.
    function weight(uint256 score) internal pure returns (uint256) {
        unchecked {
            uint256 third = score / 3;
            return (third < 3 ? 3 : third) - 1;
        }
    }

    /// @notice Binary logarithm of a weight, rounded down: the worker's share of the reward.
    function share(uint256 weight_) internal pure returns (uint256 result) {
        assembly ("memory-safe") {
            result := sub(255, clz(weight_))
        }
    }

    /// @notice Weight of a group with one more member, at most `MAX_GROUP`.
    /// @dev Rationale: the product of 64 large weights fits in no word. With groups of at most 2^184, 64 of them, and a trust
    /// below 2^64, nothing overflows in `reached`; and 2^184 is believed at every trust, unless there are two such groups.
    function grow(uint256 group, uint256 weight_) internal pure returns (uint256) {
        // They are below 2^185 and 2^64.
        unchecked {
            uint256 product = group * weight_;
            return product < MAX_GROUP ? product : MAX_GROUP;
        }
    }

    /// @notice Is the group believed?
    function reached(uint256 group, uint256 total, uint256 trust) internal pure returns (bool) {
        // See `grow`; trust is at least 1.
        unchecked {
            return group * trust > total * (trust - 1);
        }
    }
}
