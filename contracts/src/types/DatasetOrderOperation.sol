// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {DatasetOrder, DatasetOrderHash} from "./DatasetOrder.sol";
import {OrderOperation} from "./Enums.sol";

/// @notice A dataset order to publish (SIGN) or to revoke (CLOSE), with its signer's consent.
/// @dev `sign` is needed when the caller is not the signer himself; it is not part of the hash.
struct DatasetOrderOperation {
    DatasetOrder order;
    OrderOperation operation;
    bytes sign;
}

using DatasetOrderOperationHash for DatasetOrderOperation global;

/// @notice EIP-712 struct hash of an operation on a dataset order.
library DatasetOrderOperationHash {
    bytes32 internal constant TYPEHASH = keccak256(
        abi.encodePacked("DatasetOrderOperation(DatasetOrder order,uint256 operation)", DatasetOrderHash.TYPE)
    );

    /// @param orderHash struct hash of the order inside, which the caller has at hand.
    function structHash(DatasetOrderOperation calldata o, bytes32 orderHash) internal pure returns (bytes32) {
        return keccak256(abi.encode(TYPEHASH, orderHash, uint256(o.operation)));
    }
}
