// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {Consensus} from "./Consensus.sol";

/// @notice Groups of a committee being counted: the address of their number in memory. The groups follow, hash 32 and weight 32.
type Tally is uint256;

using Tallies for Tally global;

/// @title Counting what the members of a committee say
/// @dev Rationale: nearly always all say the same, so that the first group is the one; in arrays this costs three times as much.
library Tallies {
    /// @notice A tally with room for this many groups.
    function open(uint256 capacity) internal pure returns (Tally tally) {
        assembly ("memory-safe") {
            tally := mload(0x40)
            mstore(0x40, add(tally, add(0x20, shl(6, capacity))))
            mstore(tally, 0)
        }
    }

    /// @notice Begins anew.
    function clear(Tally tally) internal pure {
        assembly ("memory-safe") {
            mstore(tally, 0)
        }
    }

    /// @notice Adds a member to the group with its hash.
    function add(Tally tally, bytes32 hash, uint256 weight) internal pure {
        uint256 place;
        uint256 end;
        assembly ("memory-safe") {
            place := add(tally, 0x20)
            end := add(place, shl(6, mload(tally)))
        }
        for (; place != end;) {
            (bytes32 known, uint256 group) = groupOf(place);
            if (known == hash) {
                group = Consensus.grow(group, weight);
                assembly ("memory-safe") {
                    mstore(add(place, 0x20), group)
                }
                return;
            }
            unchecked {
                place += 0x40;
            }
        }
        assembly ("memory-safe") {
            mstore(place, hash)
            mstore(add(place, 0x20), weight)
            mstore(tally, add(mload(tally), 1))
        }
    }

    /// @notice The group that weighs most, and 1 plus the weights of all.
    function result(Tally tally) internal pure returns (bytes32 hash, uint256 largest, uint256 total) {
        uint256 place;
        uint256 end;
        assembly ("memory-safe") {
            place := add(tally, 0x20)
            end := add(place, shl(6, mload(tally)))
        }
        total = 1;
        // At most 64 groups of at most 2^184.
        unchecked {
            for (; place != end; place += 0x40) {
                (bytes32 known, uint256 group) = groupOf(place);
                total += group;
                if (group > largest) (hash, largest) = (known, group);
            }
        }
    }

    function groupOf(uint256 place) private pure returns (bytes32 hash, uint256 weight) {
        assembly ("memory-safe") {
            hash := mload(place)
            weight := mload(add(place, 0x20))
        }
    }
}
