// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {AppOrder} from "../../src/types/AppOrder.sol";
import {AppOrderOperation} from "../../src/types/AppOrderOperation.sol";
import {DatasetOrder} from "../../src/types/DatasetOrder.sol";
import {DatasetOrderOperation} from "../../src/types/DatasetOrderOperation.sol";
import {RequestOrder} from "../../src/types/RequestOrder.sol";
import {RequestOrderOperation} from "../../src/types/RequestOrderOperation.sol";
import {WorkerpoolOrder} from "../../src/types/WorkerpoolOrder.sol";
import {WorkerpoolOrderOperation} from "../../src/types/WorkerpoolOrderOperation.sol";

/// @notice Struct hashes of orders in memory: the libraries take calldata.
contract StructHashes {
    function app(AppOrder calldata o) external pure returns (bytes32) {
        return o.structHash();
    }

    function dataset(DatasetOrder calldata o) external pure returns (bytes32) {
        return o.structHash();
    }

    function workerpool(WorkerpoolOrder calldata o) external pure returns (bytes32) {
        return o.structHash();
    }

    function request(RequestOrder calldata o) external pure returns (bytes32) {
        return o.structHash();
    }

    function appOperation(AppOrderOperation calldata o) external pure returns (bytes32) {
        return o.structHash(o.order.structHash());
    }

    function datasetOperation(DatasetOrderOperation calldata o) external pure returns (bytes32) {
        return o.structHash(o.order.structHash());
    }

    function workerpoolOperation(WorkerpoolOrderOperation calldata o) external pure returns (bytes32) {
        return o.structHash(o.order.structHash());
    }

    function requestOperation(RequestOrderOperation calldata o) external pure returns (bytes32) {
        return o.structHash(o.order.structHash());
    }
}
